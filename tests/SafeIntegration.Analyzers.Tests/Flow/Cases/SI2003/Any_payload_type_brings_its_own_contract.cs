using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Models;

public abstract class TypedModel(IChatClient chat)
{
    protected async Task<T> AskAsync<T>(string prompt, CancellationToken cancellationToken)
        where T : IPayload<T>
    {
        ChatResponse response = await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken);
        ReadOnlyMemory<byte> utf8 = Encoding.UTF8.GetBytes(response.Text);
        ContractResult<T> result = T.Contract.Parse(utf8);
        return result.IsValid ? result.Value : throw new InvalidDataException($"{result.Violations.Count} violations");
    }
}
