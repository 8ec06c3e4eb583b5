using System.Net.Http.Json;
using System.Text.RegularExpressions;

public sealed record ArchiveDocument(string Number, int Year, string Kind);

public sealed class NotArchivableException(string why) : Exception(why)
{
    public string Why { get; } = why;
}

public static class Archivability
{
    private static readonly Regex Number = new("^[A-Z]{2}[0-9]{7}$", RegexOptions.NonBacktracking);

    public static void Require(ArchiveDocument document)
    {
        RequireNumber(document.Number);
        ThrowUnless(document.Year is >= 1990 and <= 2100, "year");
        ThrowUnless(document.Kind is "invoice" or "credit-note", "kind");
    }

    private static void RequireNumber(string number)
    {
        if (Number.IsMatch(number))
            return;
        throw new NotArchivableException("number");
    }

    private static void ThrowUnless(bool condition, string why)
    {
        if (!condition)
            throw new NotArchivableException(why);
    }
}

public sealed class ArchiveJob(HttpClient registry, ILogger<ArchiveJob> logger)
{
    private readonly string _root = Path.Combine(AppContext.BaseDirectory, "archive");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int refused = 0;
        await foreach (ArchiveDocument? document in registry.GetFromJsonAsAsyncEnumerable<ArchiveDocument>("documents", cancellationToken))
        {
            if (document is null)
                continue;

            try
            {
                Archivability.Require(document);
            }
            catch (NotArchivableException exception)
            {
                refused++;
                logger.LogWarning("{Count}. document refused for its {Why}", refused, exception.Why);
                continue;
            }

            string path = Path.Combine(_root, $"{document.Year:D4}", $"{document.Number}.txt");
            await File.WriteAllTextAsync(path, document.Kind, cancellationToken);
        }
    }
}
