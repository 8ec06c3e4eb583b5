using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Meters;

public sealed record MeterPhoto(string Id, string Text);

public sealed record MeterReading(int Kilowatthours);

public abstract class MeterReadings : Integration<MeterPhoto, MeterReading>;

[Contract("meters.legibility.v1")]
public sealed partial record Legibility(double Certainty);

public sealed class MeterIntake(IChatClient chat, MeterReadings readings, ILogger<MeterIntake> logger)
{
    public async Task TakeAsync(string id, string text, CancellationToken cancellationToken)
    {
        Legibility legibility = (await chat.GetResponseAsync<Legibility>("How legible is this? " + text, cancellationToken: cancellationToken)).Result;
        if (legibility.Certainty < 0.4)
            logger.LogInformation("{Photo} is hard to read", id);
        await readings.SubmitAsync(new MeterPhoto(id, text), cancellationToken);
    }
}
