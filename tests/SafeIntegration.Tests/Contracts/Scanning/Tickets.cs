using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>A type whose contract is written by hand, as the generator would write it.</summary>
internal sealed class Ticket
{
    public string Id { get; init; } = "";

    public TicketStatus Status { get; init; }

    public int Priority { get; init; }

    public decimal Price { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<TicketLine> Lines { get; init; } = [];

    public Dictionary<string, int>? Stock { get; init; }

    public string? Note { get; init; }

    public JsonElement? Extra { get; init; }

    public Ticket? Parent { get; set; }

    public TicketMood Mood { get; init; }
}

internal sealed record TicketLine(string Sku, int Quantity);

internal enum TicketStatus
{
    Open,
    Closed,
}

internal enum TicketMood
{
    Unknown,
    Good,
    Bad,
}

/// <summary>What user code in a ticket may do.</summary>
internal sealed class TicketRules
{
    public Func<Ticket, bool> Total { get; init; } = ticket => ticket.Price >= ticket.Lines.Sum(line => line.Quantity);

    public Func<TicketLine, bool> Line { get; init; } = line => line.Sku != "forbidden";

    public Action<Ticket> Constructor { get; init; } = _ => { };

    /// <summary>A defect of the generator: the parser refuses what nothing is wrong with.</summary>
    public bool IsParserBroken { get; init; }
}
