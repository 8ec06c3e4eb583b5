using SafeIntegration;

namespace Library;

[Contract("library.loans.v1")]
public sealed record Loan // SI4001
{
    public required string Id { get; init; }
}

// SI4002, a suggestion: values of flags are read by reflection.
[Contract("library.shelves.v1")]
public sealed partial record Shelf
{
    public required Marks Marks { get; init; }
}

[Flags]
public enum Marks
{
    None = 0,
    Rare = 1,
    Fragile = 2,
}
