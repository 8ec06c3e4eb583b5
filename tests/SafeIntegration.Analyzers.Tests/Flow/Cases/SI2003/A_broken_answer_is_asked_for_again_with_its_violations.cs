using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Extraction;

[Contract("extraction.contact.v1")]
public sealed partial record Contact
{
    public required string Name { get; init; }

    [System.ComponentModel.DataAnnotations.EmailAddress]
    public required string Mail { get; init; }
}

public sealed class ContactExtractor(IChatClient chat)
{
    private readonly IContract<Contact> _contract = Contract.Of<Contact>();

    public async Task<Contact?> ExtractAsync(string signature)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Answer by this schema: " + _contract.JsonSchema), new(ChatRole.User, signature)];
        for (int attempt = 0; attempt < 2; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync(messages);
            ContractResult<Contact> result = _contract.Parse(Encoding.UTF8.GetBytes(response.Text));
            if (result.TryGetValue(out Contact? contact)) return contact;
            messages.Add(new(ChatRole.User, $"{result.Violations.Count} things are wrong with it. Again."));
        }

        return null;
    }
}
