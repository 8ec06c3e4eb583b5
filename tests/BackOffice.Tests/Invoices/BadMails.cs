using System.Globalization;
using System.Text;
using BackOffice.Invoices.Mail;
using BackOffice.Suppliers;

namespace BackOffice.Tests.Invoices;

/// <summary>Mails that nobody should send, by name.</summary>
internal static class BadMails
{
    private const string Sender = "billing@bad.example";

    /// <summary>Those that cannot be taken in at all.</summary>
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> Refused = new Dictionary<string, Func<byte[]>>
    {
        ["empty file"] = () => [],
        ["50 MB"] = () => new byte[50 * 1024 * 1024],
        ["no headers"] = () => [0xFF, 0xFE, 0x00, 0x01, 0x02],
        ["no attachment"] = () => InvoiceMails.With("none@bad.example", Sender),
        ["empty body"] = () => "From: a@b.example\r\nMessage-ID: <empty@b.example>\r\n\r\n"u8.ToArray(),
        ["empty attachment"] = () => InvoiceMails.With("hollow@bad.example", Sender, [[]]),
        ["nested 10,000 deep"] = () => Encoding.ASCII.GetBytes(Nested(10_000)),
        ["more documents than are read"] = () => InvoiceMails.With("many@bad.example", Sender, [.. Enumerable.Range(0, 21).Select(_ => "%PDF-1.7"u8.ToArray())]),
    };

    /// <summary>Those whose document a person has to look at.</summary>
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> Reviewed = new Dictionary<string, Func<byte[]>>
    {
        ["truncated PDF"] = () => InvoiceMails.With("truncated@bad.example", Sender, SomePdf()[..^3000]),
        ["garbage PDF"] = () => InvoiceMails.With("garbage@bad.example", Sender, [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)0xA7, 5000)]),
        ["bomb"] = () => InvoiceMails.With("bomb@bad.example", Sender, HostileFiles.Bomb()),
        ["bomb in a bomb"] = () => InvoiceMails.With("nested@bad.example", Sender, HostileFiles.NestedBomb()),
        ["forms that draw forms"] = () => InvoiceMails.With("forms@bad.example", Sender, HostileFiles.FormsOfForms()),
        ["endless character map"] = () => InvoiceMails.With("map@bad.example", Sender, HostileFiles.CharacterMap(packed: true)),
        ["pages that contain themselves"] = () => InvoiceMails.With("circle@bad.example", Sender, HostileFiles.CircularPages()),
        ["deep arrays"] = () => InvoiceMails.With("arrays@bad.example", Sender, HostileFiles.DeepArrays()),
        ["16 MB of zeros"] = () => InvoiceMails.With("large@bad.example", Sender, new byte[16 * 1024 * 1024]),
        ["endless Message-Id"] = () => InvoiceMails.With(new string('x', 5000) + "@bad.example", Sender, "%PDF-1.7"u8.ToArray()),
        ["invalid UTF-8"] = () =>
        [
            .. "Subject: "u8, 0xC3, 0x28, 0xFF, 0xFE, .. "\r\nMessage-ID: <"u8, 0xE2, 0x82, .. "@bad.example>\r\nFrom: "u8, 0xE2, 0x82, .. " <a@b.example>\r\n"u8,
            .. "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n"u8,
        ],
    };

    public static byte[] SomePdf() => MailReader.Read(InvoiceGenerator.Generate(3, 1, SupplierWorld.Run).First().Eml).Documents[0].ToArray();

    private static string Nested(int depth)
    {
        StringBuilder eml = new();
        for (int i = 0; i < depth; i++)
            eml.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        return eml.ToString();
    }
}
