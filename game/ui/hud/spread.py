"""What a shot may cost, as bars: one for each number of points, the ones that fell the target in another colour."""

import pygame

from game.rules.preview_damage import Spread
from game.ui.theme import BAD, DIM, EMPTY, TEXT, Theme

HEIGHT = 58
TALL = 26  # of the bar of the likeliest
BAR = (27, 4)  # width at most, gap


def spread_picture(theme: Theme, spread: Spread, health: int, width: int) -> pygame.Surface:
    """`width`: pixels. Under each bar its points, over it the percent of attempts; a miss is the bar of 0."""
    px = theme.px
    picture = pygame.Surface((width, px(HEIGHT)), pygame.SRCALPHA)
    count = len(spread.points)
    wide = min(px(BAR[0] + BAR[1]), width // count)
    most = max(share for _, share in spread.points)
    base = px(HEIGHT - 17)
    for row, (points, share) in enumerate(spread.points):
        left = row * wide
        tall = max(px(2), round(px(TALL) * share / most))
        bar = pygame.Rect(left, base - tall, wide - px(BAR[1]), tall)
        felling = points >= health > 0
        pygame.draw.rect(picture, EMPTY if points == 0 else BAD if felling else TEXT, bar)
        if felling:  # told by shape as well: a notch
            pygame.draw.line(picture, (0, 0, 0), bar.topleft, (bar.right, bar.bottom), max(1, px(1)))
        figures = (
            (str(points), TEXT if points else DIM, base + px(1)),
            (f"{round(share * 100)}%", DIM, bar.y - px(16)),
        )
        for words, colour, top in figures:
            label = theme.text(words, 13, colour)
            picture.blit(label, (bar.centerx - label.get_width() // 2, top))
    return picture
