using Microsoft.Extensions.AI;

namespace Shop.Replacements;

public sealed record Case(string OrderId, decimal Value, string Mail);

public sealed class ReplacementService(IChatClient chat, HttpClient logistics)
{
    public async Task DecideAsync(Case customerCase)
    {
        ChatResponse response = await chat.GetResponseAsync("Was the parcel damaged? yes or no.\n" + customerCase.Mail);
        bool damaged = string.Equals(response.Text.Trim('.', ' '), "yes", StringComparison.OrdinalIgnoreCase);
        if (customerCase.Value < 50m && damaged && customerCase.OrderId.Length > 0)
        {
            await logistics.PostAsJsonAsync("replacements", new { customerCase.OrderId }); // expect: SI2002
        }
    }
}
