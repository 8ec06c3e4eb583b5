using System.Text;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Damage that knows nothing of JSON.</summary>
internal static class ByteMutations
{
    private static readonly string[] Inserts =
    [
        " ", "\n", "\t", "\r\n", ",", ":", "\"", "{", "}", "[", "]", "\\", "\\u", "0", "9", "-", ".", "e", "null", "true", "/**/", "//\n", "\0", "\u00a0", "ä", "😀", "\u2028", "\ufeff",
    ];

    private static readonly byte[][] IllFormed =
        [[0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF]];

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Damages bytes once.</summary>
    /// <param name="bytes">The payload; not empty.</param>
    /// <param name="dice">Chooses the place and the way.</param>
    /// <param name="history">What was done.</param>
    public static byte[] Damage(byte[] bytes, Dice dice, out string history)
    {
        int at = dice.Next(bytes.Length), end = Math.Min(bytes.Length, at + 1 + dice.Next(12));
        switch (dice.Next(11))
        {
            case 0:
                history = $"flip a bit of byte {at}";
                return With(bytes, at, (byte)(bytes[at] ^ (1 << dice.Next(8))));
            case 1:
                history = $"set byte {at}";
                return With(bytes, at, (byte)dice.Next(256));
            case 2:
                history = $"set byte {at} to another of the payload";
                return With(bytes, at, bytes[dice.Next(bytes.Length)]);
            case 3:
                history = $"cut bytes {at} to {end}";
                return [.. bytes[..at], .. bytes[end..]];
            case 4:
                history = $"repeat bytes {at} to {end}";
                return [.. bytes[..end], .. bytes[at..]];
            case 5:
                history = $"end at byte {at}";
                return bytes[..at];
            case 6:
                history = "a byte order mark in front";
                return [.. Mark, .. bytes];
            case 7:
                byte[] illFormed = dice.Pick(IllFormed);
                history = $"ill-formed UTF-8 at byte {at}";
                return [.. bytes[..at], .. illFormed, .. bytes[at..]];
            case 8:
                string tail = dice.Pick(Inserts);
                history = $"'{tail}' at the end";
                return [.. bytes, .. Encoding.UTF8.GetBytes(tail)];
            case 9:
                // After a piece of punctuation, where white space does no harm.
                int place = Array.FindIndex(bytes, at, unit => unit is (byte)',' or (byte)':' or (byte)'{' or (byte)'[') + 1;
                history = $"white space at byte {place}";
                return [.. bytes[..place], .. " \n\t\r"u8, .. bytes[place..]];
            default:
                string insert = dice.Pick(Inserts);
                history = $"'{insert}' at byte {at}";
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(insert), .. bytes[at..]];
        }
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        byte[] copy = [.. bytes];
        copy[at] = value;
        return copy;
    }
}
