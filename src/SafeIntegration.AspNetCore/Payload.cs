using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace SafeIntegration;

/// <summary>
/// A request body that keeps its contract, as the parameter of a minimal API: <c>app.MapPost("/orders", (Payload&lt;Order&gt; order) => …)</c>. The handler runs for such bodies
/// only; every other one is answered with problem details that list each violation.
/// </summary>
/// <typeparam name="T">The contract's type.</typeparam>
public sealed class Payload<T> : IBindableFromHttpContext<Payload<T>>, IEndpointParameterMetadataProvider, IPayloadResult
    where T : IPayload<T>
{
    private readonly ContractResult<T> _result;

    private Payload(ContractResult<T> result) => _result = result;

    /// <summary>The value.</summary>
    public T Value => _result.Value;

    IResult? IPayloadResult.Problem => _result.IsValid ? null : _result.ToProblem();

    static async ValueTask<Payload<T>?> IBindableFromHttpContext<Payload<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(await context.Request.TryReadContractAsync<T>(context.RequestAborted).ConfigureAwait(false));
    }

    // The answer to bad bodies goes before the handler.
    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.FilterFactories.Add(static (_, next) => context => PayloadFilter.InvokeAsync(context, next));
        builder.Metadata.Add(new AcceptsBody(typeof(T)));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(void), [ContractProblem.MediaType]));
    }

    // Not AcceptsMetadata: routing would answer another media type by itself, without saying what is wrong.
    private sealed class AcceptsBody(Type type) : IAcceptsMetadata
    {
        public IReadOnlyList<string> ContentTypes => [];

        public Type? RequestType => type;

        public bool IsOptional => false;
    }
}
