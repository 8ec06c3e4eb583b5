using System.Text.RegularExpressions;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>Sends the forms of a page as a browser would, without one.</summary>
internal static partial class Forms
{
    /// <summary>Reads the antiforgery field of a page.</summary>
    public static async Task<(string Name, string Value)> TokenAsync(this HttpClient client, string path)
    {
        var html = await client.GetStringAsync(path);
        var match = TokenField().Match(html);
        Assert.True(match.Success, "The page has no antiforgery field.");
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, FakeItem item, string what, params (string Name, string Value)[] fields)
    {
        var token = await client.TokenAsync($"items/{item.Id.Value}");
        return await client.PostAsync($"items/{item.Id.Value}/{what}", Content([token, .. fields]));
    }

    public static FormUrlEncodedContent Content(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    [GeneratedRegex("<input type=\"hidden\" name=\"(__RequestVerificationToken)\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenField();
}
