using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>
/// Reads the bodies of requests by their contract. JSON in another charset than UTF-8 is refused; one byte order mark is passed over; a body above the limit of the contract is not
/// read on, and not at all if its Content-Length says so.
/// </summary>
public static class HttpRequestContractExtensions
{
    /// <summary>Reads the body. What is not JSON, is too large, or breaks the contract is a result with violations; see <see cref="ContractProblemExtensions.ToProblem{T}"/>.</summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="request">The request; its body is not read yet.</param>
    /// <param name="cancellationToken">Ends the reading; so does the end of the connection.</param>
    /// <exception cref="BadHttpRequestException">The server refused the body itself, for example above its own limit.</exception>
    public static async Task<ContractResult<T>> TryReadContractAsync<T>(this HttpRequest request, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        return ProblemOf(request) is { } problem
            ? ContractInput.Refused<T>(problem)
            : await ContractInput.ParseAsync(T.Contract, request.BodyReader, request.ContentLength, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads the body. An exception that nobody catches is answered with its status, and with
    /// <see cref="ContractServiceCollectionExtensions.AddContracts"/> and <c>app.UseExceptionHandler(_ => { })</c> with problem details too.
    /// </summary>
    /// <typeparam name="T">The contract's type.</typeparam>
    /// <param name="request">The request; its body is not read yet.</param>
    /// <param name="cancellationToken">Ends the reading; so does the end of the connection.</param>
    /// <exception cref="BadHttpRequestException">
    /// The body is not JSON, is too large, or breaks the contract: the inner exception is the <see cref="ContractException"/>. Or the server refused the body itself.
    /// </exception>
    public static async Task<T> ReadContractAsync<T>(this HttpRequest request, CancellationToken cancellationToken = default)
        where T : IPayload<T>
    {
        ContractResult<T> result = await request.TryReadContractAsync<T>(cancellationToken).ConfigureAwait(false);
        if (result.TryGetValue(out T? value))
            return value;
        var exception = new ContractException(T.Contract.Name, result.Violations, result.UnknownMembers);
        throw new BadHttpRequestException(exception.Message, new ContractProblem(result.Violations).StatusCode, exception);
    }

    internal static ContractViolation? ProblemOf(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        ? JsonMediaType.ProblemOf(type.MediaType.Value, type.Charset.Value)
        : JsonMediaType.ProblemOf(null, null);
}
