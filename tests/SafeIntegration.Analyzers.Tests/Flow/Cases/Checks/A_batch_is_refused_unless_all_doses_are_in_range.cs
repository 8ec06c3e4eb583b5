// shape: Enumerable.All over the batch as the guard
using SafeIntegration;

namespace Greenhouse.Dosing;

public sealed record DosePlan(IReadOnlyList<Dose> Doses);

public sealed record Dose(double Millilitres);

public interface IPump
{
    [Effect]
    ValueTask PushAsync(double millilitres);
}

public sealed class DosingService(HttpClient agronomist, IPump pump, ILogger<DosingService> logger)
{
    public async Task DoseAsync()
    {
        DosePlan? plan = await agronomist.GetFromJsonAsync<DosePlan>("plan");
        if (plan is null)
            return;

        if (!plan.Doses.All(dose => dose.Millilitres is > 0.5 and < 25.0))
        {
            logger.LogError("The plan has a dose out of range and is not used");
            return;
        }

        foreach (Dose dose in plan.Doses)
            await pump.PushAsync(dose.Millilitres);
    }
}
