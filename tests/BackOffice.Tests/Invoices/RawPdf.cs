using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BackOffice.Tests.Invoices;

/// <summary>Writes PDFs object by object, so that tests can make what no library would.</summary>
internal sealed class RawPdf
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Adds an object; the first one is the catalogue.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    public int AddStream(string dictionary, byte[] content)
    {
        byte[] head = Encoding.Latin1.GetBytes($"<< {dictionary} /Length {content.Length} >>\nstream\n");
        _objects.Add([.. head, .. content, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] Build()
    {
        using MemoryStream file = new();
        file.Write("%PDF-1.7\n"u8);
        List<long> offsets = [];
        for (int i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            Write(file, $"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write(file, "\nendobj\n");
        }

        long table = file.Position;
        Write(file, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets) Write(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write(file, $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A document of one page whose content and resources are given.</summary>
    public static byte[] OnePage(Func<RawPdf, (string Resources, int Content)> fill)
    {
        RawPdf pdf = new();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        int page = pdf.Add("");
        (string resources, int content) = fill(pdf);
        pdf._objects[page - 1] = Encoding.Latin1.GetBytes(
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {content} 0 R >>");
        return pdf.Build();
    }

    public static byte[] Deflate(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
