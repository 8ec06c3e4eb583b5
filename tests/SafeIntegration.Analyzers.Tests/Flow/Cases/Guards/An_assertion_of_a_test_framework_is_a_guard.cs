// shape: integration test of an API with a test framework's assertions
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;

namespace Site.Tests;

public sealed class SignInTests(HttpClient site)
{
    public async Task A_form_is_sent_with_its_token()
    {
        string page = await site.GetStringAsync("sign-in");
        Match token = Regex.Match(page, "name=\"token\" value=\"([A-Za-z0-9]+)\"");
        Check.Holds(token.Success, "The page has no token.");
        HttpResponseMessage answer = await site.PostAsync("sign-in", new FormUrlEncodedContent([new("token", token.Groups[1].Value)]));
        Check.Holds(answer.StatusCode == HttpStatusCode.OK, "Nobody was signed in.");
        Console.WriteLine(await answer.Content.ReadAsStringAsync());
    }
}

public static class Check
{
    public static void Holds([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
