// shape: railway-oriented code whose first step is an allow-list
using SafeIntegration;

namespace Tickets;

public sealed record Outcome(bool IsOk, string? Value, string? Error);

public sealed record Booking(string Category);

public sealed class CategorySync(HttpClient venue)
{
    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal) { "stalls", "circle", "box" };

    public async Task SyncAsync(int show)
    {
        Booking? booking = await venue.GetFromJsonAsync<Booking>($"shows/{show}");
        Outcome category = Known(booking?.Category);
        if (!category.IsOk)
        {
            Console.WriteLine(category.Error);
            return;
        }

        Open(category.Value!);
    }

    private static Outcome Known(string? category) =>
        category is not null && Categories.Contains(category) ? new(true, category, null) : new(false, null, "Unknown category.");

    [Effect]
    private static void Open(string category) => Console.WriteLine(category);
}
