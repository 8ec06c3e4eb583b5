// shape: reader that answers with a tuple instead of an out argument
using System.Text.Json;
using SafeIntegration;

namespace Pairs;

public sealed record Dose(string Patient, decimal Milligrams);

public interface IPump
{
    [Effect]
    void Give(decimal milligrams);
}

public sealed class PumpLink(IPump pump)
{
    public void OnMessage([ExternalInput] string body)
    {
        (bool ok, Dose? dose) = Read(body);
        if (!ok || dose is null)
            return;
        pump.Give(dose.Milligrams); // expect: SI1001
    }

    private static (bool Ok, Dose? Dose) Read(string body)
    {
        Dose? dose = JsonSerializer.Deserialize<Dose>(body);
        return (dose is not null, dose);
    }
}
