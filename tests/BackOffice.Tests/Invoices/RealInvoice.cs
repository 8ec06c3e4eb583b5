using System.Globalization;
using System.Text.Json;

namespace BackOffice.Tests.Invoices;

/// <summary>A real invoice and what is known of it. The data is not part of the repository: it lies beside it, in <c>shared/data</c>.</summary>
/// <param name="Total">Without its sign: the labels of credit notes leave it out.</param>
internal sealed record RealInvoice(string Id, string Path, string? Number, DateOnly? Date, decimal? Total, string? Currency)
{
    /// <summary>All of them; skips the test where they are absent.</summary>
    public static IReadOnlyList<RealInvoice> LoadAll()
    {
        string folder = FindFolder();
        using JsonDocument labels = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(folder, "labels.json")));
        return [.. labels.RootElement.EnumerateArray().Select(label => Of(label, folder))];
    }

    public bool HasTotal(decimal? total) => total is { } read && Math.Abs(read) == Total;

    private static RealInvoice Of(JsonElement label, string folder)
    {
        string id = label.GetProperty("id").GetString()!;
        return new(
            id,
            System.IO.Path.Combine(folder, id + ".pdf"),
            label.GetProperty("number").GetString(),
            label.GetProperty("issue_date").GetString() is { } date ? DateOnly.ParseExact(date[..8], "yyyyMMdd", CultureInfo.InvariantCulture) : null,
            label.GetProperty("total").GetString() is { } total ? Math.Abs(decimal.Parse(total, CultureInfo.InvariantCulture)) : null,
            label.GetProperty("currency").GetString());
    }

    private static string FindFolder()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "SafeIntegration.sln"))) directory = directory.Parent;
        string folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory?.FullName ?? ".", "..", "shared", "data", "invoices"));
        if (!Directory.Exists(folder)) Assert.Skip("The real invoices are third-party data and not part of the repository: ../shared/data/invoices is absent.");
        return folder;
    }
}
