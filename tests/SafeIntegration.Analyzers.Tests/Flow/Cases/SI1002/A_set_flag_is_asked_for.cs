// A renamed flag is false and nothing happens.
using SafeIntegration;

namespace Payments;

public sealed class CaptureEvent
{
    public bool Live { get; set; }
    public bool Confirmed { get; set; }
}

public sealed class CaptureHandler(Ledger ledger)
{
    public async Task<IResult> HandleAsync(HttpRequest request, int order)
    {
        CaptureEvent? capture = await request.ReadFromJsonAsync<CaptureEvent>();
        if (capture is not { Live: true, Confirmed: true })
            return Results.BadRequest();

        ledger.MarkPaid(order);
        return Results.Ok();
    }
}

public sealed class Ledger
{
    [Effect]
    public void MarkPaid(int order) => Console.WriteLine(order);
}
