namespace SafeIntegration.Tests.Grounding;

public enum Currency
{
    Eur,
    SwissFranc,
}

/// <summary>A positional record: the attributes stand on parameters.</summary>
internal sealed record Invoice(
    [Grounded(MatchAs.Identifier)] string Number,
    [Grounded] DateOnly Date,
    [Grounded(MatchAs.Money)] decimal Total,
    [Derived("the heading")] bool IsCreditNote = false,
    [Grounded] string? Buyer = null);

internal sealed class Order
{
    [Grounded(MatchAs.Identifier)] public required string Number { get; init; }

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public OrderLine? Shipping { get; init; }

    [Grounded(MatchAs.Identifier)] public string[]? Tags { get; init; }

    public decimal Sum => Lines.Sum(line => line.Amount);
}

internal sealed record OrderLine([Grounded] string Text, [Grounded] decimal Amount, [Grounded] int? Quantity = null, string? Note = null);

public sealed class Everything
{
    [Grounded] public string? Text { get; init; }
    [Grounded] public decimal? Money { get; init; }
    [Grounded] public double? Ratio { get; init; }
    [Grounded] public int? Count { get; init; }
    [Grounded] public long? BigCount { get; init; }
    [Grounded] public DateOnly? Day { get; init; }
    [Grounded] public DateTime? Time { get; init; }
    [Grounded] public DateTimeOffset? Instant { get; init; }
    [Grounded] public Guid? Id { get; init; }
    [Grounded] public Uri? Link { get; init; }
    [Grounded] public Currency? Currency { get; init; }
    [Grounded(MatchAs.Identifier)] public int? Code { get; init; }
    [Grounded(MatchAs.Money)] public string? MoneyText { get; init; }
    [Grounded(MatchAs.Date)] public string? DateText { get; init; }
    [Grounded(IgnoreSign = true)] public decimal? Credit { get; init; }
}
