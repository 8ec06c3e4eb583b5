using System.IO.Compression;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>A page image made on the spot: 620 x 877 grey pixels with lines that look like writing.</summary>
internal static class Pictures
{
    private const int Width = 620;
    private const int Height = 877;

    public static ReadOnlyMemory<byte> Scan { get; } = Png();

    private static byte[] Png()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, [0, 0, Width >> 8, Width & 0xFF, 0, 0, Height >> 8, Height & 0xFF, 8, 0, 0, 0, 0]);
        Chunk(png, "IDAT"u8, Pixels());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Pixels()
    {
        var random = new Random(7);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < Height; y++)
            {
                var line = new byte[Width + 1];
                var isWriting = y is > 60 and < 800 && y / 12 % 2 == 0;
                for (var x = 1; x <= Width; x++)
                    line[x] = (byte)(isWriting && x is > 60 and < 540 && random.Next(3) == 0 ? 60 : 245);
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. type, .. data];
        png.Write(BitConverter.GetBytes(data.Length).Reverse().ToArray());
        png.Write(body);
        png.Write(BitConverter.GetBytes(Crc(body)).Reverse().ToArray());
    }

    private static uint Crc(byte[] body)
    {
        var crc = uint.MaxValue;
        foreach (var value in body)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
