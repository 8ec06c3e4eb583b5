// shape: a class of our own with AddError and HasErrors
using SafeIntegration;

namespace Orders.Notifications;

public sealed record Order(string Sku, int Qty, int Days, string Note);

public interface IDesk
{
    [Effect]
    Task BookAsync(string sku, int qty, int days);
}

public sealed class Job(HttpClient shop, IDesk desk)
{
    private static readonly HashSet<string> Known = ["a", "b"];

    public async Task RunAsync(CancellationToken token)
    {
        Order order = await shop.GetFromJsonAsync<Order>("x", token) ?? throw new InvalidDataException("none");
        var errors = new Notification();
        if (!Known.Contains(order.Sku)) errors.AddError($"'{order.Sku}' is not known");
        if (order.Qty is < 1 or > 9) errors.AddError("qty");
        if (order.Days < 1 || order.Days > 30) errors.AddError("days");
        if (errors.HasErrors) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private sealed class Notification
    {
        private readonly List<string> _errors = [];

        public bool HasErrors => _errors.Count > 0;

        public void AddError(string text) => _errors.Add(text);
    }
}
