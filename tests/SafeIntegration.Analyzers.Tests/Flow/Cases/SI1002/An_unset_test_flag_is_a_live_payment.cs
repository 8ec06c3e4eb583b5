// A renamed flag is false, and false is live.
using SafeIntegration;

namespace Payments;

public sealed class CaptureEvent
{
    public bool IsTest { get; set; }
}

public sealed class CaptureHandler(Ledger ledger)
{
    public async Task<IResult> HandleAsync(HttpRequest request, int order)
    {
        CaptureEvent? capture = await request.ReadFromJsonAsync<CaptureEvent>();
        if (capture is null)
            return Results.BadRequest();

        if (!capture.IsTest)
            ledger.MarkPaid(order); // expect: SI1002
        return Results.Ok();
    }
}

public sealed class Ledger
{
    [Effect]
    public void MarkPaid(int order) => Console.WriteLine(order);
}
