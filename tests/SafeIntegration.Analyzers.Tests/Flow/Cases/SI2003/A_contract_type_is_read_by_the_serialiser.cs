using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shipping;

[Contract("shipping.label.v1")]
public sealed partial record ShippingLabel
{
    public required string Carrier { get; init; }

    public required int Parcels { get; init; }
}

public sealed class LabelReader(IChatClient chat)
{
    public async Task<ShippingLabel> ReadAsync(DataContent photo)
    {
        ChatResponse response = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent("Read carrier and parcels as JSON."), photo])]);
        return JsonSerializer.Deserialize<ShippingLabel>(response.Text) ?? throw new InvalidDataException("The answer is null.");
    }
}
