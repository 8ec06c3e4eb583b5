using Microsoft.AspNetCore.Http;

namespace SafeIntegration;

/// <summary>What the filter needs to know of a <see cref="Payload{T}"/>.</summary>
internal interface IPayloadResult
{
    /// <summary>The answer to a body that breaks its contract; null for one that keeps it.</summary>
    IResult? Problem { get; }
}

/// <summary>Answers bodies that break their contract in place of the handler.</summary>
internal static class PayloadFilter
{
    public static ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<IPayloadResult>().Select(payload => payload.Problem).FirstOrDefault(problem => problem is not null) is { } problem
            ? ValueTask.FromResult<object?>(problem)
            : next(context);
}
