"""A small chart drawn pixel by pixel and written as PNG (RFC 2083) with zlib alone."""
import struct
import zlib

WIDTH, HEIGHT = 480, 240
PALETTE = ((251, 248, 241), (30, 27, 43), (83, 90, 163), (138, 61, 21))
PAPER, INK, INDIGO, EARTH = range(4)


def chunk(kind, data):
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def png(pixels):
    """`pixels`: rows of places in the palette, two bits each in the file."""
    height, width = len(pixels), len(pixels[0])
    rows = b"".join(
        b"\0" + bytes(a << 6 | b << 4 | c << 2 | d
                      for a, b, c, d in zip(*(iter(row),) * 4))
        for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0)
    palette = bytes(value for colour in PALETTE for value in colour)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"PLTE", palette)
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def bar_chart(values):
    """Two bars a value: (promised, done). Returns the PNG."""
    pixels = [[PAPER] * WIDTH for _ in range(HEIGHT)]
    top = max(max(pair) for pair in values)
    slot = (WIDTH - 40) // len(values)
    for place, pair in enumerate(values):
        for side, (value, colour) in enumerate(zip(pair, (INDIGO, EARTH))):
            left = 24 + place * slot + side * (slot * 2 // 5)
            fill(pixels, left, HEIGHT - 20 - value * (HEIGHT - 50) // top,
                 slot * 2 // 5 - 3, value * (HEIGHT - 50) // top, colour)
    fill(pixels, 16, HEIGHT - 20, WIDTH - 32, 2, INK)
    fill(pixels, 16, 20, 2, HEIGHT - 40, INK)
    return png(pixels)


def fill(pixels, left, top, width, height, colour):
    for y in range(top, top + height):
        for x in range(left, left + width):
            pixels[y][x] = colour
