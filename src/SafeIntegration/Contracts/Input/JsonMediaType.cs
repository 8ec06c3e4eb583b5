namespace SafeIntegration.Contracts;

/// <summary>Which Content-Type says JSON.</summary>
internal static class JsonMediaType
{
    private static readonly ContractViolation NoJson = new("$", ViolationCode.Malformed, "a JSON media type such as application/json", "another media type");
    private static readonly ContractViolation NoUtf8 = new("$", ViolationCode.Malformed, "JSON in UTF-8", "another charset");

    /// <summary>Whether a violation is about the media type.</summary>
    public static bool IsProblem(ContractViolation violation) => ReferenceEquals(violation, NoJson) || ReferenceEquals(violation, NoUtf8);

    /// <summary>What is wrong with a media type and its charset.</summary>
    public static ContractViolation? ProblemOf(string? mediaType, string? charset)
    {
        bool isJson = mediaType is not null
            && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || mediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
                || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
            return NoJson;
        // ASCII is UTF-8 too.
        return charset?.Trim('"').ToUpperInvariant() is null or "" or "UTF-8" or "UTF8" or "US-ASCII" ? null : NoUtf8;
    }
}
