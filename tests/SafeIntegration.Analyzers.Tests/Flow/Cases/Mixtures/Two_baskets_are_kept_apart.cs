namespace Baskets.Apart;

public sealed record Line(string Sku, int Pieces);

public sealed class Basket
{
    private readonly List<Line> _lines = [];

    public int Count => _lines.Count;

    public void Add(Line line) => _lines.Add(line);

    public async Task CheckOutAsync(HttpClient shop)
    {
        foreach (Line line in _lines)
            (await shop.PostAsJsonAsync("orders", line)).EnsureSuccessStatusCode();
    }
}

public sealed class Kiosk(HttpClient scanner, HttpClient shop)
{
    private readonly Basket _shown = new();
    private readonly Basket _gifts = new();

    public async Task ScanAsync()
    {
        _shown.Add((await scanner.GetFromJsonAsync<Line>("last"))!);
        _gifts.Add(new Line("voucher", 1));
    }

    public int Shown => _shown.Count;

    public Task PayAsync() => _gifts.CheckOutAsync(shop);
}
