namespace BackOffice.Orders;

/// <summary>An order inside the platform, before it is written in one of its formats.</summary>
public sealed record PlatformOrder
{
    /// <summary>Six digits, ascending.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the platform had been updated when it wrote this order.</summary>
    public required bool AfterUpdate { get; init; }

    /// <summary>Who ordered.</summary>
    public required Customer Customer { get; init; }

    /// <summary>What happened to the order; the correct message to the customer.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What was ordered; at least one line.</summary>
    public required IReadOnlyList<PlatformLine> Lines { get; init; }

    /// <summary>What the customer pays for carriage.</summary>
    public required decimal Shipping { get; init; }

    /// <summary>What the customer or the carrier wrote, with the urgency a person sees in it.</summary>
    public required OrderNote Note { get; init; }

    /// <summary>What the customer pays.</summary>
    public decimal Total => Lines.Sum(l => l.Quantity * l.Article.Price) + Shipping;

    /// <summary>The correct message about this order.</summary>
    public OrderTruth Truth => new(Id, Customer.Email, Kind, Kind.StatesTotal() ? Total : null, Note.Urgency);

    /// <summary>The order as the platform serves it: UTF-8 JSON, one object.</summary>
    public ReadOnlyMemory<byte> ToPayload() => OrderPayload.Write(this);
}

/// <summary>A customer of the platform.</summary>
public sealed record Customer(string Name, string Email, string Language, string Currency);

/// <summary>An article of the catalogue.</summary>
public sealed record Article(string Sku, string Title, decimal Price);

/// <summary>One line of a <see cref="PlatformOrder"/>.</summary>
public sealed record PlatformLine(Article Article, int Quantity);
