using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Speech.Transcripts;

[Contract("speech.transcript.v1")]
public sealed partial record Transcript
{
    [StringLength(20_000)]
    public required string Text { get; init; }

    [Range(0, 36_000)]
    public required int Seconds { get; init; }
}

public sealed class SpeechException(string message) : Exception(message);

public static class SpeechResponses
{
    extension(HttpResponseMessage response)
    {
        public async Task<HttpResponseMessage> OrThrowAsync(CancellationToken cancellationToken)
        {
            if (response.IsSuccessStatusCode)
                return response;

            string problem = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new SpeechException($"{(int)response.StatusCode}: {problem}");
        }
    }
}

public sealed class SpeechClient(HttpClient http)
{
    public async Task<int> SaveAsync(Stream audio, string folder, Guid recording, CancellationToken cancellationToken)
    {
        using StreamContent content = new(audio);
        using HttpResponseMessage response = await http.PostAsync("transcripts", content, cancellationToken);
        await response.OrThrowAsync(cancellationToken);
        Transcript transcript = await response.Content.ReadContractAsync<Transcript>(cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{recording:N}.txt"), transcript.Text, cancellationToken);
        return transcript.Seconds;
    }
}
