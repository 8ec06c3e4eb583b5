// shape: router of service desk mails
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace ServiceDesk;

public interface IServiceDeskActions
{
    [Effect]
    Task ResetPasswordAsync(string user);

    [Effect]
    Task OrderLaptopAsync(string user);
}

public sealed class RequestRouter(IChatClient chat, IServiceDeskActions actions, ILogger<RequestRouter> logger)
{
    private const string Prompt = "Classify the request as password, hardware or other. Answer with one word.";

    public async Task RouteAsync(string user, string mail)
    {
        ChatResponse response = await chat.GetResponseAsync([new(ChatRole.System, Prompt), new(ChatRole.User, mail)]);
        switch (response.Text.Trim().ToLowerInvariant())
        {
            case "password":
                await actions.ResetPasswordAsync(user); // expect: SI2002
                break;
            case "hardware":
                await actions.OrderLaptopAsync(user); // expect: SI2002
                break;
            default:
                logger.LogInformation("A person takes the request of {User}", user);
                break;
        }
    }
}
