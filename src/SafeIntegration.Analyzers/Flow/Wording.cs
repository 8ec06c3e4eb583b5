using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>How to speak of a value: words, or the argument of a call, which is read only if something is reported.</summary>
internal readonly struct Wording
{
    private readonly string? _text;
    private readonly CallSite? _call;
    private readonly int _parameter;

    public Wording(string text) => _text = text;

    public Wording(CallSite call, int parameter)
    {
        _call = call;
        _parameter = parameter;
    }

    public bool IsEmpty => _text == null && _call == null;

    public string? Text => _text ?? (_call == null ? null : ArgumentText(_call, _parameter));

    /// <summary>The argument as it is written, if it is short.</summary>
    private static string? ArgumentText(CallSite call, int parameter)
    {
        const int Longest = 40;
        var arguments = call.Syntax switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            ObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        if (arguments == null || call.Method == null || parameter < 0 || parameter >= call.Method.Parameters.Length) return null;
        var name = call.Method.Parameters[parameter].Name;
        var position = call.Method.IsExtensionMethod && arguments.Arguments.Count < call.Method.Parameters.Length ? parameter - 1 : parameter;
        ArgumentSyntax? found = null;
        foreach (var argument in arguments.Arguments)
            if (argument.NameColon?.Name.Identifier.ValueText == name) found = argument;
        if (found == null && position >= 0 && position < arguments.Arguments.Count && arguments.Arguments[position].NameColon == null) found = arguments.Arguments[position];
        var text = found?.Expression.ToString();
        return text is { Length: <= Longest } && text.IndexOf('\n') < 0 && found!.Expression is not LiteralExpressionSyntax ? text : null;
    }
}
