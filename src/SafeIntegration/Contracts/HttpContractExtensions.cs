using System.Net.Http.Headers;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Reads HTTP responses through their contract.</summary>
public static class HttpContractExtensions
{
    /// <summary>Gets a JSON payload and parses it by its contract.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="client">The client to ask with; its timeout applies to the whole of it, the body included.</param>
    /// <param name="requestUri">Where to ask.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="HttpRequestException">The request failed, or its status is not a success.</exception>
    /// <exception cref="ContractException">The response is not JSON, is too large, or breaks the contract.</exception>
    /// <exception cref="OperationCanceledException">The client's timeout has passed, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<T> GetContractAsync<T>(this HttpClient client, string requestUri, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        // The client's own timeout ends with the headers; a server that stops in the middle of the body would be waited for without end.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(client.Timeout);
        using HttpResponseMessage response = await client
            .GetAsync(new Uri(requestUri, UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadContractAsync<T>(limit.Token).ConfigureAwait(false);
    }

    /// <summary>Reads a JSON payload from the content of a response and parses it by its contract. Check the response's status first.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <exception cref="ContractException">The content is not JSON, is too large, or breaks the contract.</exception>
    public static async Task<T> ReadContractAsync<T>(this HttpContent content, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(content);
        IContract<T> contract = T.Contract;
        if (!IsJson(content.Headers.ContentType))
            throw new ContractException(contract.Name, [new("$", ViolationCode.Malformed, "a JSON media type such as application/json", "another media type")]);

        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte>? payload = await ReadAtMostAsync(stream, ContractLimits.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (payload is null)
            throw new ContractException(contract.Name, [new("$", ViolationCode.TooLarge, $"at most {ContractLimits.MaxBytes} bytes")]);

        ContractResult<T> result = contract.Parse(payload.Value);
        return result.TryGetValue(out T? value) ? value : throw new ContractException(contract.Name, result.Violations);
    }

    private static bool IsJson(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } name
        && (name.Equals("application/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>?> ReadAtMostAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > limit)
                return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
