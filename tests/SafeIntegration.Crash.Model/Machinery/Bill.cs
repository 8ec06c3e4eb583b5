using System.ComponentModel.DataAnnotations;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>What is submitted.</summary>
public sealed record Bill
{
    [StringLength(40, MinimumLength = 1)]
    public required string Id { get; init; }

    public required int Amount { get; init; }

    /// <summary>The hash under which the journal keeps it.</summary>
    public static string HashOf(Bill bill) => ItemContent.HashOf(Contract.Of<Bill>().Write(bill).Span);
}

/// <summary>What effects receive.</summary>
public sealed record Payment
{
    public required string BillId { get; init; }

    public required int Amount { get; init; }
}
