using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Parking;

[Contract("parking.plate-reading.v1")]
public sealed partial record PlateReading(string Plate, float Confidence);

public interface IBarrier
{
    [Effect]
    Task OpenAsync(int lane);
}

public sealed class Gatekeeper(IChatClient chat, IBarrier barrier)
{
    public async Task OnCarAsync(int lane, DataContent photo, IReadOnlySet<string> tenants)
    {
        ChatMessage question = new(ChatRole.User, [new TextContent("Read the number plate."), photo]);
        ChatResponse<PlateReading> response = await chat.GetResponseAsync<PlateReading>([question]);
        if (response.Result is { Confidence: >= 0.9f } reading && tenants.Contains(reading.Plate))
        {
            await barrier.OpenAsync(lane); // expect: SI2006
        }
    }
}
