namespace BackOffice.Invoices;

/// <summary>One field as it was read.</summary>
/// <param name="Confidence">From 0 to 1: how clearly this value was preferred to all others of the document.</param>
/// <param name="Start">Where it stands in the document's text; -1 if it was inferred from the document as a whole.</param>
/// <param name="Length">Characters from <paramref name="Start"/>.</param>
public sealed record FieldReading<T>(T Value, double Confidence, int Start, int Length);

/// <summary>A named number that speaks for or against a reading; evidence, not truth.</summary>
public sealed record ReadingSignal(string Name, double Value);

/// <summary>What the reader made of a document. A field that the document has no candidate for is null.</summary>
public sealed record InvoiceReading
{
    /// <summary>No text to read: a scan, or an empty page. A person must read it.</summary>
    public static InvoiceReading NothingReadable { get; } = new();

    public FieldReading<string>? Number { get; init; }

    public FieldReading<DateOnly>? Date { get; init; }

    public FieldReading<decimal>? Net { get; init; }

    public FieldReading<decimal>? Vat { get; init; }

    public FieldReading<decimal>? Total { get; init; }

    public FieldReading<string>? Currency { get; init; }

    public FieldReading<bool>? IsCreditNote { get; init; }

    /// <summary>Estimated probability that every field is right, from documents of layouts that were held out while learning.</summary>
    public double Confidence { get; init; }

    /// <summary>What <see cref="Confidence"/> was computed from.</summary>
    public IReadOnlyList<ReadingSignal> Signals { get; init; } = [];

    public bool IsNothingReadable => ReferenceEquals(this, NothingReadable);

    /// <summary>All fields, or null if one is missing.</summary>
    public InvoiceFields? Fields =>
        Number is null || Date is null || Net is null || Vat is null || Total is null || Currency is null || IsCreditNote is null
            ? null
            : new InvoiceFields(Number.Value, Date.Value, Net.Value, Vat.Value, Total.Value, Currency.Value, IsCreditNote.Value);
}
