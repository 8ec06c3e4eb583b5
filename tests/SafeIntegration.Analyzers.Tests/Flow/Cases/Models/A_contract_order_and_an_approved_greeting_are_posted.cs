// shape: gift service that mixes a contract payload and a reviewed text
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using SafeIntegration;
using SafeIntegration.Contracts;

namespace Flowers.Gifts;

[Contract("florist.gift.v2")]
public sealed partial record GiftOrder
{
    [RegularExpression("[A-Z]{3}[0-9]{6}")]
    public required string Number { get; init; }

    [StringLength(60)]
    public required string Occasion { get; init; }
}

public sealed record Card(string Order, string Greeting);

public abstract class GreetingDesk
{
    [ReviewPath]
    public abstract Task<string> CorrectAsync(string draft, CancellationToken token);
}

public sealed class GiftService(HttpClient florist, HttpClient press, IChatClient chat, GreetingDesk desk)
{
    public async Task PrintNextAsync(CancellationToken token)
    {
        GiftOrder order = await florist.GetContractAsync<GiftOrder>("gifts/next", token);
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Write one line for a gift card."),
            new(ChatRole.User, order.Occasion),
        ];
        ChatResponse draft = await chat.GetResponseAsync(messages, cancellationToken: token);
        string greeting = await desk.CorrectAsync(draft.Text, token);
        using HttpResponseMessage reply = await press.PostAsJsonAsync("cards", new Card(order.Number, greeting), token);
        reply.EnsureSuccessStatusCode();
    }
}
