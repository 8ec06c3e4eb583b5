using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>What is submitted: 1.5 kB of JSON, most of it the document's text.</summary>
[Contract("bench.journal.invoice")]
public sealed partial record Invoice
{
    private const int TextLength = 1_380;
    private static readonly string Words = MakeText();

    /// <summary>The occurrence.</summary>
    public required string Id { get; init; }

    /// <summary>The gate's segment.</summary>
    public required string Supplier { get; init; }

    /// <summary>What a model would read.</summary>
    public required string Text { get; init; }

    /// <summary>The invoice of a number; the same number again is the same item.</summary>
    public static Invoice Number(string prefix, long number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:D9}"),
        Supplier = string.Create(CultureInfo.InvariantCulture, $"supplier-{number % 64:D4}"),
        Text = Words,
    };

    private static string MakeText()
    {
        var random = new Random(1);
        return string.Join(' ', Enumerable.Range(0, TextLength).Select(_ => random.Next(10_000, 100_000)))[..TextLength];
    }
}

/// <summary>What the empty model answers.</summary>
[Contract("bench.journal.fields")]
public sealed partial record InvoiceFields
{
    /// <summary>The invoice's number.</summary>
    public required string Number { get; init; }

    /// <summary>Before tax.</summary>
    public required decimal Net { get; init; }

    /// <summary>The tax.</summary>
    public required decimal Vat { get; init; }

    /// <summary>What is to be paid.</summary>
    public required decimal Total { get; init; }
}
