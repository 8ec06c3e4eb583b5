namespace Orders;

public sealed class Envelope
{
    public string Sender { get; set; } = "shop";

    public string Body { get; set; } = "";
}

public sealed class Envelopes(HttpClient client, HttpClient archive)
{
    public async Task RunAsync()
    {
        Envelope envelope = new();
        envelope.Body = await client.GetStringAsync("body");
        using HttpResponseMessage response = await archive.PostAsJsonAsync("envelopes", envelope); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }
}
