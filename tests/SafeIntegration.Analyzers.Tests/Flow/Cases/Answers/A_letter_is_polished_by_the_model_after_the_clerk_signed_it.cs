using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Housing.Letters;

public sealed record Letter(string Tenant, string Subject, string Body);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Letter draft, CancellationToken cancellationToken);
}

public interface IPrintShop
{
    [Effect]
    Task PrintAsync(Letter letter, CancellationToken cancellationToken);
}

public sealed class RentLetters(IChatClient chat, IClerk clerk, IPrintShop shop)
{
    public async Task<bool> SendAsync(string tenant, decimal arrears, CancellationToken cancellationToken)
    {
        string body = await WriteAsync($"Write a letter about rent arrears of {arrears} euro.", cancellationToken);
        Letter letter = new(tenant, "Your rent", body);
        if (!await clerk.ConfirmAsync(letter, cancellationToken))
            return false;

        if (letter.Body.Length > 1500)
        {
            letter = letter with { Body = await WriteAsync("Shorten this letter to one page:\n" + letter.Body, cancellationToken) };
        }

        await shop.PrintAsync(letter, cancellationToken); // expect: SI2001
        return true;
    }

    private async Task<string> WriteAsync(string instruction, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(instruction, new ChatOptions { Temperature = 0.2f }, cancellationToken);
        return response.Text.Trim();
    }
}
