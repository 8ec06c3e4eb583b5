namespace Baskets;

public sealed record Line(string Sku, int Pieces);

public sealed class Basket
{
    private readonly List<Line> _lines = [];

    public void Add(Line line) => _lines.Add(line);

    public async Task CheckOutAsync(HttpClient shop)
    {
        foreach (Line line in _lines)
            (await shop.PostAsJsonAsync("orders", line)).EnsureSuccessStatusCode();
        _lines.Clear();
    }
}

public sealed class Kiosk(HttpClient scanner, HttpClient shop)
{
    private readonly Basket _basket = new();

    public async Task ScanAsync() => _basket.Add((await scanner.GetFromJsonAsync<Line>("last"))!);

    public Task PayAsync() => _basket.CheckOutAsync(shop); // expect: SI1001
}
