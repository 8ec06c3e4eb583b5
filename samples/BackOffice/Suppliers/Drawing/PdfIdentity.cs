namespace BackOffice.Suppliers.Drawing;

/// <summary>PdfPig gives every file a random identifier; without it, the same drawing gives the same bytes.</summary>
internal static class PdfIdentity
{
    public static byte[] Clear(byte[] pdf)
    {
        int at = pdf.AsSpan().LastIndexOf("/ID ["u8) + "/ID ["u8.Length;
        for (int i = at; i < pdf.Length && pdf[i] != ']'; i++)
        {
            if (char.IsAsciiHexDigit((char)pdf[i])) pdf[i] = (byte)'0';
        }

        return pdf;
    }
}
