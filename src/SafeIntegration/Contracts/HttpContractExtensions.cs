using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>
/// Reads HTTP responses through their contract. JSON in another charset than UTF-8 is refused, as the standard of JSON asks; one byte order mark is passed over. A response with
/// a Content-Length above the limit of the contract is not read at all, any other one only up to it.
/// </summary>
public static class HttpContractExtensions
{
    /// <summary>Gets a JSON payload and parses it by its contract.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="client">The client to ask with; its timeout applies to the whole of it, the body included.</param>
    /// <param name="requestUri">Where to ask.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="HttpRequestException">The request failed, or its status is not a success; what such a response holds is not taken for a payload.</exception>
    /// <exception cref="ContractException">The response is not JSON, is too large, or breaks the contract.</exception>
    /// <exception cref="OperationCanceledException">The client's timeout has passed, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<T> GetContractAsync<T>(
        this HttpClient client, [StringSyntax(StringSyntaxAttribute.Uri)] string requestUri, CancellationToken cancellationToken = default)
        where T : IPayload<T> =>
        ValueOf(await client.TryGetContractAsync<T>(requestUri, cancellationToken).ConfigureAwait(false));

    /// <summary>The same, but a response that is not JSON, is too large, or breaks the contract is a result with violations.</summary>
    /// <inheritdoc cref="GetContractAsync{T}(HttpClient, string, CancellationToken)"/>
    public static async Task<ContractResult<T>> TryGetContractAsync<T>(
        this HttpClient client, [StringSyntax(StringSyntaxAttribute.Uri)] string requestUri, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        // The client's own timeout ends with the headers; a server that stops in the middle of the body would be waited for without end.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(client.Timeout);
        using HttpResponseMessage response = await client
            .GetAsync(new Uri(requestUri, UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.TryReadContractAsync<T>(limit.Token).ConfigureAwait(false);
    }

    /// <summary>Reads a JSON payload from the content of a response and parses it by its contract. Check the response's status first.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ContractException">The content is not JSON, is too large, or breaks the contract.</exception>
    public static async Task<T> ReadContractAsync<T>(this HttpContent content, CancellationToken cancellationToken = default)
        where T : IPayload<T> =>
        ValueOf(await content.TryReadContractAsync<T>(cancellationToken).ConfigureAwait(false));

    /// <summary>The same, but content that is not JSON, is too large, or breaks the contract is a result with violations.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ContractResult<T>> TryReadContractAsync<T>(this HttpContent content, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(content);
        MediaTypeHeaderValue? type = content.Headers.ContentType;
        if (JsonMediaType.ProblemOf(type?.MediaType, type?.CharSet) is { } problem)
            return ContractInput.Refused<T>(problem);
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await ContractInput.ParseAsync(T.Contract, stream, content.Headers.ContentLength, cancellationToken).ConfigureAwait(false);
    }

    private static T ValueOf<T>(ContractResult<T> result)
        where T : IPayload<T> =>
        result.TryGetValue(out T? value) ? value : throw new ContractException(T.Contract.Name, result.Violations, result.UnknownMembers);
}
