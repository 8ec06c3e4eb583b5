// shape: value type whose constructor throws
using SafeIntegration;

namespace Values.Checked;

public readonly record struct Quantity
{
    public Quantity(int pieces)
    {
        if (pieces is <= 0 or > 1_000)
            throw new ArgumentOutOfRangeException(nameof(pieces));
        Pieces = pieces;
    }

    public int Pieces { get; }
}

public sealed record Wanted(int Pieces);

public interface IShelf
{
    [Effect]
    Task TakeAsync(Quantity quantity);
}

public sealed class Picker(HttpClient shop, IShelf shelf)
{
    public async Task PickAsync()
    {
        Wanted? wanted = await shop.GetFromJsonAsync<Wanted>("wanted");
        Quantity quantity = new(wanted!.Pieces);
        await shelf.TakeAsync(quantity);
    }
}
