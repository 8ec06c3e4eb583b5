// shape: helper that returns int? after TryParse and range, asked by a pattern
using System.Globalization;
using SafeIntegration;

namespace Vending.Refill;

public interface IVan
{
    [Effect]
    Task LoadAsync(int slot, int cans);
}

public sealed class RefillRequest(IVan van)
{
    public async Task<bool> ReceiveAsync([ExternalInput] IReadOnlyDictionary<string, string> headers)
    {
        if (Number(headers, "slot", 1, 60) is not { } slot)
            return false;

        int? cans = Number(headers, "cans", 1, 24);
        if (!cans.HasValue)
            return false;

        await van.LoadAsync(slot, cans.Value);
        return true;
    }

    private static int? Number(IReadOnlyDictionary<string, string> headers, string name, int low, int high)
        => headers.TryGetValue(name, out string? text)
           && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
           && number >= low
           && number <= high
            ? number
            : null;
}
