/* The limit of a lesson in curses: title, text, 12 choices, status line, written straight to the screen. The arrows
 * move the choice, page up and page down change the text, q ends. */
#include <curses.h>
#include <locale.h>

enum { CHOICES = 12 };

static void draw_text(int page)
{
    static const char *const words[] = { "le",      "fichier", "dossier", "écran", "clavier", "message",
                                         "adresse", "réseau",  "été",     "élève", "ouvrir",  "fermer" };
    unsigned seed = 12345u + (unsigned)page * 7919u;

    erase();
    attron(A_REVERSE);
    mvprintw(0, 0, " Leçon %d : utiliser un ordinateur%*s", page, 40, "");
    attroff(A_REVERSE);
    for (int y = 2; y < 9; y++) {
        move(y, 2);
        while (getcurx(stdscr) < COLS - 14) {
            seed = seed * 1103515245u + 12345u;
            printw("%s ", words[(seed >> 16) % 12]);
        }
    }
}

static void draw_choices(int chosen)
{
    for (int i = 0; i < CHOICES; i++) {
        if (i == chosen) {
            attron(A_REVERSE);
        }
        mvprintw(10 + i, 4, "%c %2d. Réponse numéro %d", i == chosen ? '>' : ' ', i + 1, i + 1);
        if (i == chosen) {
            attroff(A_REVERSE);
        }
    }
    mvprintw(LINES - 1, 0, "Choix %2d/12   F1 Aide  q Quitter", chosen + 1);
}

int main(void)
{
    int chosen = 0, page = 1, key;

    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    draw_text(page);
    draw_choices(chosen);
    refresh();
    while ((key = getch()) != 'q' && key != ERR) {
        if (key == KEY_DOWN) {
            chosen = (chosen + 1) % CHOICES;
        } else if (key == KEY_UP) {
            chosen = (chosen + CHOICES - 1) % CHOICES;
        } else if (key == KEY_NPAGE) {
            draw_text(++page);
        } else if (key == KEY_PPAGE) {
            draw_text(--page);
        }
        draw_choices(chosen);
        refresh();
    }
    endwin();
    return 0;
}
