using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SafeIntegration;

/// <summary>Answers a <see cref="ContractException"/> about the request's own body with its problem details; another one, for example of a service that was asked, is no fault of the client.</summary>
internal sealed class ContractExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ContractException? problem = exception is BadHttpRequestException { InnerException: ContractException inner } ? inner : null;
        if (problem is null)
            return false;
        await problem.ToProblem().ExecuteAsync(httpContext).ConfigureAwait(false);
        return true;
    }
}
