/* The limit of a start in curses: one word on the screen, one refresh, then a key ends it. */
#include <curses.h>
#include <locale.h>

int main(void)
{
    setlocale(LC_ALL, "");
    initscr();
    mvaddstr(0, 0, "Bonjour");
    refresh();
    getch();
    endwin();
    return 0;
}
