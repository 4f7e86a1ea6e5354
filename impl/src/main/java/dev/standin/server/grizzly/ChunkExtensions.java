package dev.standin.server.grizzly;

import java.util.stream.Stream;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpCodecFilter.ContentParsingState;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Grizzly's chunked coding, without the extensions that may stand behind the size of a chunk: a
 * recipient ignores those that it does not know (RFC 9112, section 7.1.1), and Grizzly refuses all.
 */
record ChunkExtensions(TransferEncoding chunked) implements TransferEncoding {

  /** Of a chunk's size with its extensions. Longer ones are left for Grizzly to refuse. */
  private static final int LONGEST = 1024;

  /** Has this codec read chunks so. */
  static void passOverIn(HttpCodecFilter codec) {
    TransferEncoding chunked =
        Stream.of(codec.getTransferEncodings())
            .filter(ChunkedTransferEncoding.class::isInstance)
            .findFirst()
            .orElseThrow();
    codec.removeTransferEncoding(chunked);
    codec.addTransferEncoding(new ChunkExtensions(chunked));
  }

  @Override
  public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer buffer) {
    ContentParsingState state = ((HttpPacketParsing) header).getContentParsingState();
    if (!state.isLastChunk && state.chunkRemainder <= 0 && !isSizeAlone(buffer)) {
      return ParsingResult.create(null, buffer, false);
    }
    return chunked.parsePacket(context, header, buffer);
  }

  /**
   * Takes the extensions away: what stands before them is moved to the end of its line.
   *
   * @return whether the line is there
   */
  private static boolean isSizeAlone(Buffer buffer) {
    int start = buffer.position();
    // The end of the chunk before.
    while (start < buffer.limit() && isEndOfLine(buffer.get(start))) {
      start++;
    }
    int end = start;
    while (end < buffer.limit() && buffer.get(end) != '\n') {
      end++;
    }
    if (end == buffer.limit()) {
      return end - start > LONGEST;
    }
    end -= buffer.get(end - 1) == '\r' ? 1 : 0;
    int extensions = start;
    while (extensions < end && buffer.get(extensions) != ';') {
      extensions++;
    }
    int length = end - extensions;
    if (length > 0 && length <= LONGEST) {
      for (int at = extensions - 1; at >= buffer.position(); at--) {
        buffer.put(at + length, buffer.get(at));
      }
      buffer.position(buffer.position() + length);
    }
    return true;
  }

  private static boolean isEndOfLine(byte each) {
    return each == '\r' || each == '\n';
  }

  @Override
  public boolean wantDecode(HttpHeader header) {
    return chunked.wantDecode(header);
  }

  @Override
  public boolean wantEncode(HttpHeader header) {
    return chunked.wantEncode(header);
  }

  @Override
  public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
    chunked.prepareSerialize(context, header, content);
  }

  @Override
  public Buffer serializePacket(FilterChainContext context, HttpContent content) {
    return chunked.serializePacket(context, content);
  }
}
