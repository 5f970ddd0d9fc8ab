using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>
/// Seals and opens votes. Each ballot has a key of its own, wrapped by the tenant's; a voter's paper is found by a keyed hash under a secret that the
/// same key seals. Once the key is destroyed a paper is neither read nor found, by nobody.
/// </summary>
public sealed class BallotBox(CurrentTenant current)
{
    // A choice, the length of the reason, and room for the longest: every box is as long as every other.
    private const int PlainLength = 3 + (Ballot.ReasonLength * 4);

    /// <summary>A new key for the votes of a ballot, and what its papers are named by.</summary>
    public (byte[] Key, byte[] Secret) NewKey()
    {
        var key = current.Key.NewObjectKey();
        return (key, current.Key.Seal(key, RandomNumberGenerator.GetBytes(32), "disc/ballot/secret"));
    }

    /// <summary>The id of a voter's paper.</summary>
    public Guid PaperOf(Ballot ballot, Guid voter)
    {
        var secret = current.Key.Open(Key(ballot), ballot.Secret!, "disc/ballot/secret");
        return new Guid(HMACSHA256.HashData(secret, voter.ToByteArray()).AsSpan(0, 16));
    }

    /// <summary>A vote as it is stored, of the same length whatever it says.</summary>
    public byte[] Seal(Ballot ballot, Guid paper, Choice choice, string reason)
    {
        var plain = new byte[PlainLength];
        plain[0] = (byte)choice;
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(1), (ushort)Encoding.UTF8.GetBytes(reason, plain.AsSpan(3)));
        return current.Key.Seal(Key(ballot), plain, Purpose(ballot, paper));
    }

    /// <summary>What a paper says.</summary>
    public (Choice Choice, string Reason) Open(Ballot ballot, BallotPaper paper)
    {
        var plain = current.Key.Open(Key(ballot), paper.Box, Purpose(ballot, paper.Id));
        return ((Choice)plain[0], Encoding.UTF8.GetString(plain, 3, BinaryPrimitives.ReadUInt16BigEndian(plain.AsSpan(1))));
    }

    private static byte[] Key(Ballot ballot) => ballot.VoteKey ?? throw new InvalidOperationException($"The key of ballot {ballot.Id:N} is destroyed, or was never made.");

    private static string Purpose(Ballot ballot, Guid paper) => $"disc/ballot/{ballot.Id:N}/{paper:N}";
}
