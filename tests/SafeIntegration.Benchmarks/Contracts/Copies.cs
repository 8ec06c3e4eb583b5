namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Makes the same objects again by hand.</summary>
internal static class Copies
{
    public static Classes.OrderPage Of(Classes.OrderPage page) => new() { Orders = List(page.Orders, Of), Next = TextOrNull(page.Next), Count = page.Count };

    public static Classes.Order Of(Classes.Order order) => new()
    {
        Id = Text(order.Id),
        Status = order.Status,
        CreatedAt = order.CreatedAt,
        Currency = Text(order.Currency),
        Total = order.Total,
        Customer = new() { Id = Text(order.Customer.Id), Name = Text(order.Customer.Name), Email = Text(order.Customer.Email) },
        ShipTo = new() { Line1 = Text(order.ShipTo.Line1), City = Text(order.ShipTo.City), Zip = Text(order.ShipTo.Zip), Country = Text(order.ShipTo.Country) },
        Lines = List(order.Lines, line => new Classes.OrderLine { Sku = Text(line.Sku), Name = Text(line.Name), Qty = line.Qty, Price = line.Price }),
        Note = TextOrNull(order.Note),
    };

    public static Records.OrderPage Of(Records.OrderPage page) => new() { Orders = List(page.Orders, Of), Next = TextOrNull(page.Next), Count = page.Count };

    public static Records.Order Of(Records.Order order) => new()
    {
        Id = Text(order.Id),
        Status = order.Status,
        CreatedAt = order.CreatedAt,
        Currency = Text(order.Currency),
        Total = order.Total,
        Customer = new() { Id = Text(order.Customer.Id), Name = Text(order.Customer.Name), Email = Text(order.Customer.Email) },
        ShipTo = new() { Line1 = Text(order.ShipTo.Line1), City = Text(order.ShipTo.City), Zip = Text(order.ShipTo.Zip), Country = Text(order.ShipTo.Country) },
        Lines = List(order.Lines, line => new Records.OrderLine { Sku = Text(line.Sku), Name = Text(line.Name), Qty = line.Qty, Price = line.Price }),
        Note = TextOrNull(order.Note),
    };

    private static string Text(string text) => new(text.AsSpan());

    private static string? TextOrNull(string? text) => text is null ? null : Text(text);

    private static List<T> List<T>(IReadOnlyList<T> items, Func<T, T> copy)
    {
        var list = new List<T>(items.Count);
        for (int i = 0; i < items.Count; i++)
            list.Add(copy(items[i]));
        return list;
    }
}
