using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Mvc.Formatters;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Reads the bodies of MVC actions by their contract. Each violation is an error of the model, under its path.</summary>
internal sealed class ContractInputFormatter : TextInputFormatter
{
    private readonly ConcurrentDictionary<Type, IGeneratedContract?> _contracts = new();

    public ContractInputFormatter()
    {
        SupportedEncodings.Add(Encoding.UTF8);
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("text/json");
        SupportedMediaTypes.Add("application/*+json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(context);
        IGeneratedContract contract = Find(context.ModelType)!;
        (object? value, IReadOnlyList<ContractViolation> violations) = await contract
            .ReadAsync(context.HttpContext.Request.BodyReader, context.HttpContext.Request.ContentLength, context.HttpContext.RequestAborted).ConfigureAwait(false);
        foreach (ContractViolation violation in violations)
            context.ModelState.TryAddModelError(violation.Path, $"{violation.Code}: expected {violation.Expected}{(violation.Hint.Length == 0 ? "" : "; " + violation.Hint)}");
        return violations.Count == 0 ? InputFormatterResult.Success(value!) : InputFormatterResult.Failure();
    }

    protected override bool CanReadType(Type type) => Find(type) is not null;

    private IGeneratedContract? Find(Type type) => _contracts.GetOrAdd(type, ContractResolver.Find);
}
