/* main.c - the program. Everything it can do is a command in src/cli. */
#include "passerelle/base.h"

int cli_main(int argc, char **argv);

int main(int argc, char **argv)
{
    memory_settle();
    return cli_main(argc, argv);
}
