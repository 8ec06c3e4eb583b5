// No await anywhere, and no check either.
using HttpClient client = new();
using HttpRequestMessage request = new(HttpMethod.Get, args[0]);
using HttpResponseMessage response = client.Send(request);
using StreamReader reader = new(response.Content.ReadAsStream()); // expect: SI1007
Console.WriteLine(reader.ReadToEnd());
