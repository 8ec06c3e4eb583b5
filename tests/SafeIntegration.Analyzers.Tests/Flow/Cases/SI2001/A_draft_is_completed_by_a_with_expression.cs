using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Contracts.Renewal;

public sealed record Letter(string Recipient, string Subject, string Body)
{
    public static Letter To(string recipient) => new(recipient, "Your contract", "");
}

public interface IPrintShop
{
    [Effect]
    Task PrintAsync(Letter letter);
}

public sealed class RenewalLetters(IChatClient chat, IPrintShop print)
{
    public async Task SendAsync(string customer, DateOnly end)
    {
        Letter letter = Letter.To(customer);
        ChatResponse response = await chat.GetResponseAsync($"Write two sentences that offer a renewal of the contract that ends on {end:O}.");
        Letter complete = letter with { Body = response.Text };
        await print.PrintAsync(complete); // expect: SI2001
    }
}
