using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace BackOffice.Invoices;

/// <summary>Chooses who reads invoices: the trained reader, or the chat model that <c>Ai:Endpoint</c>, <c>Ai:Model</c> and <c>Ai:Key</c> name.</summary>
public static class InvoiceReaderRegistration
{
    /// <summary>Registers a chat client if one is configured.</summary>
    public static IServiceCollection AddInvoiceReader(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection ai = configuration.GetSection("Ai");
        if (ai["Endpoint"] is not { Length: > 0 } endpoint || ai["Model"] is not { Length: > 0 } model)
            return services;
        var options = new OpenAIClientOptions { Endpoint = new Uri(endpoint) };
        var client = new OpenAIClient(new ApiKeyCredential(ai["Key"] is { Length: > 0 } key ? key : "none"), options);
        return services.AddSingleton(client.GetChatClient(model).AsIChatClient());
    }
}
