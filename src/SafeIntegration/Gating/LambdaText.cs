namespace SafeIntegration.Gating;

/// <summary>The text of a lambda as the compiler hands it over, for people: <c>f => f.Total</c> is <c>Total</c>.</summary>
internal static class LambdaText
{
    public static string BodyOf(string expression)
    {
        int arrow = expression.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
            return expression;
        string parameter = expression[..arrow].Trim();
        string body = expression[(arrow + 2)..].Trim();
        return body.StartsWith(parameter + '.', StringComparison.Ordinal) ? body[(parameter.Length + 1)..] : body;
    }
}
